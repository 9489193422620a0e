using System.Text.Json.Serialization;
using Minka.Domain.Organizations;

namespace Minka.Hosting.Facts;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ActReversed))]
[JsonSerializable(typeof(DiscrepancySettled))]
[JsonSerializable(typeof(ReversalExplained))]
[JsonSerializable(typeof(SettlementExplained))]
[JsonSerializable(typeof(SettingSourced))]
[JsonSerializable(typeof(CopyTaken))]
[JsonSerializable(typeof(ErasureAgreed))]
[JsonSerializable(typeof(WeaveChosen))]
[JsonSerializable(typeof(SettingDecided))]
[JsonSerializable(typeof(OrganizationFounded))]
[JsonSerializable(typeof(OrganizationDescribed))]
[JsonSerializable(typeof(PlaceRecorded))]
[JsonSerializable(typeof(PremisesDescribed))]
[JsonSerializable(typeof(OpeningRecorded))]
sealed partial class OrganizationsFacts : JsonSerializerContext;
