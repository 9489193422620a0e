using System.Text.Json.Serialization;
using Minka.Domain.Offices;

namespace Minka.Hosting.Facts;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(BrowserEnrolled))]
[JsonSerializable(typeof(BrowserLabelled))]
[JsonSerializable(typeof(BrowserRevoked))]
[JsonSerializable(typeof(OfficeLeft))]
[JsonSerializable(typeof(FoundingEntrusted))]
[JsonSerializable(typeof(BoardElected))]
[JsonSerializable(typeof(PastTermRecorded))]
[JsonSerializable(typeof(PinReset))]
sealed partial class OfficesFacts : JsonSerializerContext;
