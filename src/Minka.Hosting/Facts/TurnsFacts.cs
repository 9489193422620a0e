using System.Text.Json.Serialization;
using Minka.Domain.Turns;

namespace Minka.Hosting.Facts;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(DutyDefined))]
[JsonSerializable(typeof(TurnCalled))]
[JsonSerializable(typeof(TurnCancelled))]
[JsonSerializable(typeof(GroupsFormed))]
[JsonSerializable(typeof(RosterProposed))]
[JsonSerializable(typeof(RosterAdjusted))]
[JsonSerializable(typeof(RosterPublished))]
[JsonSerializable(typeof(RosterMended))]
[JsonSerializable(typeof(ExchangeAsked))]
[JsonSerializable(typeof(ExchangeAnswered))]
[JsonSerializable(typeof(AbsenceAnnounced))]
[JsonSerializable(typeof(SubstituteFound))]
[JsonSerializable(typeof(AttendanceTaken))]
sealed partial class TurnsFacts : JsonSerializerContext;
