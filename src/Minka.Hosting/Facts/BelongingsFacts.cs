using System.Text.Json.Serialization;
using Minka.Domain.Belongings;

namespace Minka.Hosting.Facts;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ThingRecorded))]
[JsonSerializable(typeof(ThingNamed))]
[JsonSerializable(typeof(ConditionSaid))]
[JsonSerializable(typeof(ThingGone))]
[JsonSerializable(typeof(GoneTold))]
[JsonSerializable(typeof(ThingHanded))]
[JsonSerializable(typeof(KeeperSealed))]
[JsonSerializable(typeof(KeepingConfirmed))]
[JsonSerializable(typeof(ThingsCounted))]
sealed partial class BelongingsFacts : JsonSerializerContext;
