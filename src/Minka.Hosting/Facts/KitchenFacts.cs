using System.Text.Json.Serialization;
using Minka.Domain.Kitchen;

namespace Minka.Hosting.Facts;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(DayClosed))]
[JsonSerializable(typeof(DayNoted))]
[JsonSerializable(typeof(CrewNamed))]
[JsonSerializable(typeof(MenuPlanned))]
[JsonSerializable(typeof(RecipeWritten))]
[JsonSerializable(typeof(PotCooked))]
[JsonSerializable(typeof(CounterServed))]
[JsonSerializable(typeof(HouseholdServed))]
[JsonSerializable(typeof(OrderTaken))]
[JsonSerializable(typeof(PortionsServed))]
[JsonSerializable(typeof(SheetNumbered))]
[JsonSerializable(typeof(TotalsTyped))]
sealed partial class KitchenFacts : JsonSerializerContext;
