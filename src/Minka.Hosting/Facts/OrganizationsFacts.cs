using System.Text.Json.Serialization;
using Minka.Domain.Organizations;

namespace Minka.Hosting.Facts;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ActReversed))]
[JsonSerializable(typeof(DiscrepancySettled))]
sealed partial class OrganizationsFacts : JsonSerializerContext;
