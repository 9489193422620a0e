using System.Text.Json.Serialization;
using Minka.Domain.Authorities;
using Minka.Domain.Readiness;

namespace Minka.Hosting.Facts;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(FilingOpened))]
[JsonSerializable(typeof(FilingDescribed))]
[JsonSerializable(typeof(WindowVisited))]
[JsonSerializable(typeof(WindowTold))]
[JsonSerializable(typeof(FilingAnswered))]
[JsonSerializable(typeof(FilingAnswerTold))]
[JsonSerializable(typeof(PermitRecorded))]
[JsonSerializable(typeof(HealthCardRecorded))]
[JsonSerializable(typeof(BoardRecognized))]
[JsonSerializable(typeof(SupervisionHeld))]
[JsonSerializable(typeof(SupervisionTold))]
[JsonSerializable(typeof(FaultMended))]
[JsonSerializable(typeof(MinutesNoted))]
sealed partial class AuthoritiesFacts : JsonSerializerContext;
