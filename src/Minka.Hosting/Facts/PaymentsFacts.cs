using System.Text.Json.Serialization;
using Minka.Domain.Cash;

namespace Minka.Hosting.Facts;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(PaymentDoubted))]
[JsonSerializable(typeof(PaymentSettled))]
[JsonSerializable(typeof(PaymentsMatched))]
sealed partial class PaymentsFacts : JsonSerializerContext;
