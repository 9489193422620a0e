using System.Collections;
using System.Reflection;
using Minka.Domain.Amounts;
using Minka.Domain.Organizations;

namespace Minka.Hosting.Tests.Facts;

/// <summary>
/// Makes a fact of any type with every property filled, the same each time: the fixtures are made of these, so that a
/// property that is forgotten in the bytes shows.
/// </summary>
static class SampleFacts
{
    public static IFact Of(Type type) => (IFact)new Maker().Make(type, type.Name)!;

    sealed class Maker
    {
        int made;

        public object? Make(Type type, string name)
        {
            made++;
            type = Nullable.GetUnderlyingType(type) ?? type;
            if (type == typeof(string)) return $"{char.ToLowerInvariant(name[0])}{name[1..]} ñ {made}";
            if (type == typeof(bool)) return true;
            if (type == typeof(int)) return made;
            if (type == typeof(long)) return (long)made * 100;
            if (type == typeof(Guid)) return new Guid(made, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
            if (type == typeof(DateOnly)) return new DateOnly(2026, 1, 1).AddDays(made);
            if (type == typeof(TimeOnly)) return new TimeOnly(5, 30);
            if (type == typeof(Soles)) return new Soles(made * 10);
            if (type == typeof(Sealed)) return new Sealed("40" + made.ToString("000000"));
            if (type.IsEnum) return Enum.GetValues(type).Cast<object>().Last();
            if (ElementOf(type) is { } element) return ListOf(element, name);
            return Record(type);
        }

        object Record(Type type)
        {
            var constructor = type.GetConstructors().Where(c => c.GetParameters() is not [var only] || only.ParameterType != type).MaxBy(c => c.GetParameters().Length)
                ?? throw new InvalidOperationException($"{type} cannot be sampled");
            var parameters = constructor.GetParameters();
            var sample = constructor.Invoke([.. parameters.Select(p => Make(p.ParameterType, p.Name!))]);
            foreach (var property in type.GetProperties().Where(p => p.SetMethod is not null && !parameters.Any(a => a.Name == p.Name)))
                property.SetValue(sample, Make(property.PropertyType, property.Name));
            return sample;
        }

        object ListOf(Type element, string name)
        {
            var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(element))!;
            list.Add(Make(element, name));
            list.Add(Make(element, name));
            return list;
        }

        static Type? ElementOf(Type type) =>
            type.IsArray ? type.GetElementType()
            : type.IsGenericType && type.GetInterfaces().Append(type).Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>)) ? type.GetGenericArguments()[0]
            : null;
    }
}
