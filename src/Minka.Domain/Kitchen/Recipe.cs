using Minka.Domain.Amounts;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;

namespace Minka.Domain.Kitchen;

/// <summary>The part a dish plays in the meal.</summary>
public enum Course { Soup, Main, Drink }

/// <summary>So much of an item for a hundred rations, in its smallest unit: 15,000 g of rice is 150 g a plate.</summary>
public sealed record RecipeLine(string Item, long PerHundred);

/// <summary>A recipe was written, or written anew under the same key.</summary>
[FactKind("kitchen.recipe-written")]
public sealed record RecipeWritten(string Key, Course Course, string Name, IReadOnlyList<RecipeLine> Lines) : IFact;

/// <summary>A dish that the kitchen knows how to make.</summary>
public sealed record Recipe(string Key, Course Course, string Name, IReadOnlyList<RecipeLine> Lines)
{
    /// <summary>What so many rations need, in the smallest unit of each item, half to even.</summary>
    public IEnumerable<(string Item, long Quantity)> For(int rations) => Lines.Select(l => (l.Item, Proportion.HalfEven(l.PerHundred, rations, 100)));
}

/// <summary>Write a recipe, for one hundred rations.</summary>
public sealed record WriteRecipe(string Key, Course Course, string Name, IReadOnlyList<RecipeLine> Lines) : ICommand
{
    public const int NameLengthMax = 60;
    public const int LinesMax = 40;

    public Power Needs => Power.PlanMenu;

    public Outcome Decide(Organization organization, Act act)
    {
        var objections = new Objections();
        objections.AddIf(string.IsNullOrWhiteSpace(Name), () => new DishNameMissing { Field = nameof(Name) });
        objections.AddIf(Name?.Length > NameLengthMax, () => new NameTooLong(NameLengthMax) { Field = nameof(Name) });
        objections.AddIf(Lines.Count > LinesMax || Lines.Any(l => l.PerHundred is <= 0 or > TypedNumber.MinorMax), () => new RecipeLineUnusable { Field = nameof(Lines) });
        return objections.OrAccept(new RecipeWritten(Key, Course, (Name ?? "").Trim(), Lines));
    }
}

public sealed record DishNameMissing : Refusal;
public sealed record NameTooLong(int LengthMax) : Refusal;
public sealed record RecipeLineUnusable : Refusal;
