using System.Text.Json.Serialization;
using Minka.Domain.Turns.Conditions;

namespace Minka.Hosting.Facts;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(AvailabilitySaid))]
[JsonSerializable(typeof(AwaySaid))]
[JsonSerializable(typeof(AwayCut))]
[JsonSerializable(typeof(WeekdayWishesSaid))]
[JsonSerializable(typeof(DayWishSaid))]
[JsonSerializable(typeof(ShareDecided))]
[JsonSerializable(typeof(ShareReasoned))]
[JsonSerializable(typeof(ExemptionGranted))]
[JsonSerializable(typeof(ExemptionReasoned))]
[JsonSerializable(typeof(ExemptionEnded))]
[JsonSerializable(typeof(DutiesRuledOut))]
[JsonSerializable(typeof(SkillsNoted))]
[JsonSerializable(typeof(PairKeptApart))]
[JsonSerializable(typeof(PairSealed))]
[JsonSerializable(typeof(PairLetGo))]
[JsonSerializable(typeof(TogetherAsked))]
[JsonSerializable(typeof(TogetherEnded))]
sealed partial class ConditionsFacts : JsonSerializerContext;
