using Minka.Domain.Members;
using Minka.Domain.Offices;

namespace Minka.Demo;

/// <summary>A household of the invented kitchen: its member, what she is called, her drawing, and who eats with her.</summary>
/// <param name="Others">Partner and children who eat: name and year of birth.</param>
/// <param name="Since">The year in which she joined.</param>
public sealed record DemoHousehold(string Given, string Paternal, string Maternal, int Born, int Since, string Drawing, int Color, (string Name, int Born, Sex Sex)[] Others, Post? Post = null);

/// <summary>
/// The people of «Comedor Manos Unidas de La Cumbre (demo)», all invented: 22 members, 45 who eat with them and 7 whom the
/// kitchen feeds without asking them to pay, 74 in all, with the ages and shares that studies of Lima's kitchens report.
/// </summary>
public static class DemoPeople
{
    const Sex W = Sex.Woman, M = Sex.Man;

    public static readonly IReadOnlyList<DemoHousehold> Households =
    [
        new("Elena", "Quispe", "Rojas", 1968, 1994, "flower-lotus", 1, [("Julio", 1965, M), ("Milagros", 2013, W), ("Adrián", 2016, M)], Post.Storekeeper),
        new("Rosa", "Quintana", "Ríos", 1972, 1999, "sun", 2, [("Kevin", 2010, M), ("Lucero", 2014, W)], Post.President),
        new("Paulina", "Ccori", "Soto", 1959, 1986, "moon", 3, [("Eusebio", 1955, M)], Post.Fiscal),
        new("Hilda", "Mamani", "Flores", 1975, 2004, "butterfly", 4, [("Wilmer", 1973, M), ("Yamileth", 2011, W), ("Jhon", 2015, M)], Post.Treasurer),
        new("Nélida", "Cárdenas", "Poma", 1980, 2008, "bird", 5, [("Ángel", 2012, M), ("Valeria", 2017, W)], Post.Secretary),
        new("Yeni", "Medrano", "Luna", 1994, 2024, "mountains", 6, [("Thiago", 2018, M), ("Mía", 2021, W)]),
        new("Justa", "Huanca", "Alarcón", 1963, 1991, "star", 1, [("Fortunata", 1940, W)]),
        new("Flor", "Ticona", "Vega", 1978, 2006, "tree", 2, [("Raúl", 1976, M), ("Camila", 2009, W), ("Sebastián", 2012, M), ("Luana", 2019, W)], Post.Vocal),
        new("Gladys", "Ramos", "Cusi", 1970, 1998, "fish", 3, [("Marco", 2011, M), ("Ximena", 2015, W), ("Axel", 2018, M)]),
        new("Mery", "Apaza", "León", 1985, 2013, "flower-tulip", 4, [("Franklin", 1983, M), ("Dayana", 2012, W), ("Liam", 2020, M)]),
        new("Teodora", "Palomino", "Sulca", 1957, 1986, "cat", 5, [("Nicanor", 1950, M)]),
        new("Carmen", "Inga", "Bravo", 1973, 2001, "leaf", 6, [("Óscar", 1971, M), ("Brenda", 2008, W), ("Piero", 2014, M)]),
        new("Luz", "Sarmiento", "Ñahui", 1982, 2010, "heart", 1, [("Jairo", 1980, M), ("Sol", 2013, W), ("Ariana", 2016, W)]),
        new("Maruja", "Vilca", "Tello", 1961, 1989, "house", 2, [("Rufina", 1938, W)]),
        new("Felícita", "Yupanqui", "Mora", 1966, 1993, "bell", 3, [("Abel", 1964, M), ("Estefany", 2010, W)]),
        new("Sonia", "Torres", "Ayala", 1988, 2016, "rabbit", 4, [("Edwin", 1986, M), ("Gael", 2017, M), ("Zoe", 2022, W)]),
        new("Vilma", "Chávez", "Rimac", 1976, 2003, "horse", 5, [("Fabiola", 2009, W), ("Dante", 2012, M)]),
        new("Irma", "Lozano", "Paredes", 1969, 1997, "orange", 6, [("Percy", 1967, M), ("Nayeli", 2014, W)]),
        new("Delia", "Santos", "Barrios", 1991, 2019, "feather", 1, [("Mateo", 2019, M), ("Iker", 2021, M), ("Abril", 2023, W)]),
        new("Norma", "Espinoza", "Cuba", 1964, 1990, "key", 2, [("Hermelinda", 1942, W)]),
        new("Zoila", "Bendezú", "Arce", 1955, 1986, "cherries", 3, []),
        new("Juana", "Mallqui", "Ortiz", 1952, 1986, "yarn", 4, []),
    ];

    /// <summary>Neighbours of the third official type: fed without being asked to pay, each with the household that carries her plate.</summary>
    public static readonly IReadOnlyList<(string Given, string Paternal, int Born, Sex Sex, int Household, string Criterion)> Neighbours =
    [
        ("Evarista", "Condori", 1944, W, 7, "elder-alone"), ("Saturnino", "Ore", 1947, M, 11, "elder-alone"), ("Máxima", "Tito", 1949, W, 14, "illness"),
        ("Gumercindo", "Laura", 1951, M, 17, "disability"), ("Brígida", "Choque", 1953, W, 20, "elder-alone"), ("Dina", "Rivas", 2012, W, 16, "orphan"), ("Nemesio", "Alva", 1950, M, 3, "no-income"),
    ];

    /// <summary>What a member is called in the kitchen.</summary>
    public static string Called(DemoHousehold household) => "Sra. " + household.Given;
}
