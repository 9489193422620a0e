using System.Globalization;

namespace Minka.Tests.Limits;

/// <summary>A register of any length, told as a sheet of the official columns: three members, then a child of the first of them, and so on.</summary>
static class LargeRegister
{
    const int First = 2;
    static readonly string[] headings = ["N°", "DNI", "APELLIDO PATERNO", "APELLIDO MATERNO", "NOMBRES", "GESTANTE", "DISCAPACIDAD", "DIRECCIÓN COMPLETA", "CENTRO POBLADO", "DISTRITO", "TIPO DE BENEFICIARIO", "DNI DEL APODERADO", "APELLIDO PATERNO DEL APODERADO", "APELLIDO MATERNO DEL APODERADO", "NOMBRES DEL APODERADO"];

    public static IReadOnlyList<IReadOnlyList<string?>> Rows(int count, int first = First) => [headings, .. Enumerable.Range(0, count).Select(n => Row(n, first))];

    static string?[] Row(int n, int first)
    {
        var (family, isChild, number) = (n / 4, n % 4 == 3, (n + first).ToString(CultureInfo.InvariantCulture));
        return isChild
            ? [number, null, $"Quispe{family}", "Rojas", $"Niño{n}", "No", "No", null, null, null, "2", Dni(family * 4), $"Quispe{family}", "Mamani", $"Rosa{family * 4}"]
            // Some have no document: those are told apart by their names.
            : [number, n % 4 != 0 && n % 3 == 2 ? null : Dni(n), $"Quispe{family}", "Mamani", $"Rosa{n}", "No", "No", $"Mz. {n % 90} Lt. {n % 40}", "La Cumbre", "Comas", "1", null, null, null, null];
    }

    static string Dni(int n) => (10_000_000 + n).ToString(CultureInfo.InvariantCulture);
}
