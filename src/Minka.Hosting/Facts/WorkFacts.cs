using System.Text.Json.Serialization;
using Minka.Domain.Work;

namespace Minka.Hosting.Facts;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(WorkDone))]
[JsonSerializable(typeof(WorkNoted))]
[JsonSerializable(typeof(FaenaCalled))]
[JsonSerializable(typeof(FaenaTold))]
[JsonSerializable(typeof(FaenaAttended))]
[JsonSerializable(typeof(FaenaDone))]
[JsonSerializable(typeof(FaenaDoneTold))]
[JsonSerializable(typeof(AyniRecorded))]
[JsonSerializable(typeof(AyniTold))]
[JsonSerializable(typeof(AyniConfirmed))]
[JsonSerializable(typeof(AyniWithdrawn))]
[JsonSerializable(typeof(Represented))]
[JsonSerializable(typeof(RepresentedTold))]
[JsonSerializable(typeof(ReceivedHandedIn))]
[JsonSerializable(typeof(ReportGiven))]
[JsonSerializable(typeof(ReportTold))]
[JsonSerializable(typeof(WishToGoSaid))]
sealed partial class WorkFacts : JsonSerializerContext;
