using System.Text.Json.Serialization;
using Minka.Domain.Fundraising;

namespace Minka.Hosting.Facts;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ActivityOpened))]
[JsonSerializable(typeof(ActivityNamed))]
[JsonSerializable(typeof(CardsHanded))]
[JsonSerializable(typeof(CardsReturned))]
[JsonSerializable(typeof(CardsPaid))]
[JsonSerializable(typeof(ActivitySpent))]
[JsonSerializable(typeof(ActivityReceived))]
[JsonSerializable(typeof(ActivityGoodsDonated))]
[JsonSerializable(typeof(ActivityClosed))]
sealed partial class FundraisingFacts : JsonSerializerContext;
