using System.Text.Json.Serialization;
using Minka.Domain.Papers;

namespace Minka.Hosting.Facts;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(LayoutChosen))]
[JsonSerializable(typeof(SheetTyped))]
sealed partial class PapersFacts : JsonSerializerContext;
