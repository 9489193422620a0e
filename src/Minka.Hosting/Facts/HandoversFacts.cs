using System.Text.Json.Serialization;
using Minka.Domain.Handovers;

namespace Minka.Hosting.Facts;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(HandoverWritten))]
[JsonSerializable(typeof(HandoverTold))]
[JsonSerializable(typeof(HandoverConfirmed))]
sealed partial class HandoversFacts : JsonSerializerContext;
