using System.Text.Json.Serialization;
using Minka.Domain.Milk;

namespace Minka.Hosting.Facts;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(MilkPersonListed))]
[JsonSerializable(typeof(MilkGroupSealed))]
[JsonSerializable(typeof(MilkPersonNamed))]
[JsonSerializable(typeof(MilkPersonLeft))]
[JsonSerializable(typeof(MilkRationSet))]
[JsonSerializable(typeof(MilkReceived))]
[JsonSerializable(typeof(MilkHanded))]
sealed partial class MilkFacts : JsonSerializerContext;
