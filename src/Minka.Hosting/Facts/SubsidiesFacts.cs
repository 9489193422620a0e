using System.Text.Json.Serialization;
using Minka.Domain.Subsidies;

namespace Minka.Hosting.Facts;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(SubsidyReceived))]
[JsonSerializable(typeof(SubsidyReturned))]
[JsonSerializable(typeof(BalanceStepped))]
[JsonSerializable(typeof(VoucherReceived))]
[JsonSerializable(typeof(VoucherUsed))]
[JsonSerializable(typeof(VoucherEnded))]
sealed partial class SubsidiesFacts : JsonSerializerContext;
