using System.Text.Json.Serialization;
using Minka.Domain.Kitchen;

namespace Minka.Hosting.Facts;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(DayClosed))]
sealed partial class KitchenFacts : JsonSerializerContext;
