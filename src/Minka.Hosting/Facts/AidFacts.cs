using System.Text.Json.Serialization;
using Minka.Domain.Aid;

namespace Minka.Hosting.Facts;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ProgrammeRecorded))]
[JsonSerializable(typeof(ProgrammeSourced))]
[JsonSerializable(typeof(ProgrammeEnded))]
[JsonSerializable(typeof(ClassReceived))]
sealed partial class AidFacts : JsonSerializerContext;
