using System.Text.Json.Serialization;
using Minka.Domain.Sharing;

namespace Minka.Hosting.Facts;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(LeftoversGiven))]
[JsonSerializable(typeof(BasketPlanned))]
[JsonSerializable(typeof(BasketTold))]
[JsonSerializable(typeof(BasketDrawn))]
[JsonSerializable(typeof(BasketFilled))]
[JsonSerializable(typeof(BasketHanded))]
sealed partial class SharingFacts : JsonSerializerContext;
