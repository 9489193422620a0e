using System.Text.Json.Serialization;
using Minka.Domain.Cash;

namespace Minka.Hosting.Facts;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(CashCounted))]
[JsonSerializable(typeof(CountConfirmed))]
[JsonSerializable(typeof(MoneyMoved))]
[JsonSerializable(typeof(MoneyReceived))]
[JsonSerializable(typeof(DebtPaid))]
[JsonSerializable(typeof(Spent))]
[JsonSerializable(typeof(MoneyNoted))]
sealed partial class CashFacts : JsonSerializerContext;
