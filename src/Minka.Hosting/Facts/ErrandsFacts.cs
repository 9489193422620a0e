using System.Text.Json.Serialization;
using Minka.Domain.Errands;

namespace Minka.Hosting.Facts;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ErrandMade))]
[JsonSerializable(typeof(ErrandTold))]
[JsonSerializable(typeof(DestinationDecided))]
[JsonSerializable(typeof(DestinationNamed))]
sealed partial class ErrandsFacts : JsonSerializerContext;
