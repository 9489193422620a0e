using System.Text.Json.Serialization;
using Minka.Domain.Storeroom;

namespace Minka.Hosting.Facts;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(SheetPhotographed))]
[JsonSerializable(typeof(StoreCounted))]
[JsonSerializable(typeof(CountTold))]
[JsonSerializable(typeof(ItemDefined))]
[JsonSerializable(typeof(MeasureDefined))]
[JsonSerializable(typeof(ClaimFiled))]
[JsonSerializable(typeof(ClaimTold))]
[JsonSerializable(typeof(ClaimAnswered))]
[JsonSerializable(typeof(ClaimAnswerTold))]
[JsonSerializable(typeof(DeliveryReceived))]
[JsonSerializable(typeof(DeliveryNoted))]
[JsonSerializable(typeof(PurchaseMade))]
[JsonSerializable(typeof(PurchaseNoted))]
[JsonSerializable(typeof(FoodFound))]
[JsonSerializable(typeof(FoodTakenOut))]
[JsonSerializable(typeof(FoodGivenOut))]
[JsonSerializable(typeof(FoodWasted))]
[JsonSerializable(typeof(WasteTold))]
sealed partial class StoreroomFacts : JsonSerializerContext;
