using System.Text.Json.Serialization;
using Minka.Domain.Members;

namespace Minka.Hosting.Facts;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(DrawingChosen))]
[JsonSerializable(typeof(SolidarityGranted))]
[JsonSerializable(typeof(SolidarityReasoned))]
[JsonSerializable(typeof(SolidarityEnded))]
[JsonSerializable(typeof(GuardianNamed))]
[JsonSerializable(typeof(BirthCorrected))]
[JsonSerializable(typeof(PersonMoved))]
[JsonSerializable(typeof(KindChanged))]
[JsonSerializable(typeof(LeaveStarted))]
[JsonSerializable(typeof(LeaveEnded))]
[JsonSerializable(typeof(PersonLeft))]
[JsonSerializable(typeof(PersonReturned))]
[JsonSerializable(typeof(DocumentRecorded))]
[JsonSerializable(typeof(HealthRecorded))]
[JsonSerializable(typeof(HouseholdOpened))]
[JsonSerializable(typeof(HouseholdDescribed))]
[JsonSerializable(typeof(PersonRegistered))]
[JsonSerializable(typeof(PersonNamed))]
[JsonSerializable(typeof(RegisterImported))]
sealed partial class MembersFacts : JsonSerializerContext;
