using System.Text.Json.Serialization;
using Minka.Domain.Joint;
using Minka.Domain.Prices;
using Minka.Domain.Rescue;

namespace Minka.Hosting.Facts;

/// <summary>Prices seen, food rescued, buying together.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(PricesSeen))]
[JsonSerializable(typeof(StallNoted))]
[JsonSerializable(typeof(FoodRescued))]
[JsonSerializable(typeof(RescueTold))]
[JsonSerializable(typeof(KitchenKnown))]
[JsonSerializable(typeof(KitchenNamed))]
[JsonSerializable(typeof(JointTripOpened))]
[JsonSerializable(typeof(JointOrdered))]
[JsonSerializable(typeof(JointPurchaseMade))]
[JsonSerializable(typeof(KitchenMoneyHanded))]
sealed partial class MenuFacts : JsonSerializerContext;
