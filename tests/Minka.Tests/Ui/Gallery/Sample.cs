using Minka.Ui;

namespace Minka.Tests.Ui.Gallery;

/// <summary>An invented kitchen's day, so that the gallery's figures agree with each other.</summary>
static class Sample
{
    public const string Kitchen = "Comedor Manos Unidas de La Cumbre";

    public static readonly SignedIn Elena = new("Sra. Elena", "almacenera", "flower-lotus", 2, "/salir");

    public static readonly IReadOnlyList<Person> Crew =
    [
        new("Rosa", "sun", 1), new("Nélida", "bird", 2), new("Yeni", "mountains", 3), new("Justa", "star", 4),
    ];

    public static readonly IReadOnlyList<Person> Officers =
    [
        new("Sra. Elena", "flower-lotus", 2, "almacenera", "/entrar/1"), new("Sra. Hilda", "butterfly", 1, "presidenta", "/entrar/2"),
        new("Sra. Flor", "tree", 3, "tesorera", "/entrar/3"), new("Sra. Paulina", "moon", 4, "fiscal", "/entrar/4"),
        new("Sra. Mery", "fish", 5, "secretaria", "/entrar/5"), new("Sra. Gladys", "cherries", 6, "vocal", "/entrar/6"),
    ];

    public static IReadOnlyList<Step> StepsAt(int now) =>
        new[] { ("Pedidos", "list-checks"), ("Mercado", "basket"), ("Cocinar", "cooking-pot"), ("Servir", "bowl-food"), ("Cerrar", "notebook") }
            .Select((s, i) => new Step(s.Item1, s.Item2, $"/dia/{i}", i < now ? StepState.Done : i == now ? StepState.Now : StepState.Next)).ToList();

    public static readonly IReadOnlyList<Share> Shares =
        [new("nosotras", 50, "gold"), new("Estado", 39, "cash"), new("parroquia", 11, "cases")];

    public static IReadOnlyList<Bar> TwoWeeks()
    {
        int[] rations = [62, 66, 70, 58, 71, 69, 73, 60, 72, 68];
        int[] solidarity = [5, 6, 6, 5, 6, 6, 7, 5, 7, 7];
        string[] days = ["lunes", "martes", "miércoles", "jueves", "viernes"];
        return rations.Select((r, i) => new Bar(days[i % 5][..3], r, solidarity[i], $"{days[i % 5]} {9 + i + (i / 5 * 2)} de noviembre", i == 5)).ToList();
    }
}
