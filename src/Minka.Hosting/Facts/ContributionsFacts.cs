using System.Text.Json.Serialization;
using Minka.Domain.Contributions;

namespace Minka.Hosting.Facts;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ContributionValueDecided))]
[JsonSerializable(typeof(ContributionValueTold))]
[JsonSerializable(typeof(DuesCharged))]
[JsonSerializable(typeof(MoneyGiven))]
[JsonSerializable(typeof(GoodsGiven))]
[JsonSerializable(typeof(WaterGiven))]
[JsonSerializable(typeof(WorkGiven))]
sealed partial class ContributionsFacts : JsonSerializerContext;
