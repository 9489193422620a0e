using System.Text.Json.Serialization;
using Minka.Domain.Turns.Sanctions;

namespace Minka.Hosting.Facts;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(SanctionProposed))]
[JsonSerializable(typeof(SanctionWorded))]
[JsonSerializable(typeof(SanctionExplained))]
[JsonSerializable(typeof(SanctionAppealed))]
[JsonSerializable(typeof(SanctionDecided))]
[JsonSerializable(typeof(AppealDecided))]
[JsonSerializable(typeof(TurnGivenBack))]
sealed partial class SanctionsFacts : JsonSerializerContext;
