using System.Text.Json.Serialization;
using Minka.Domain.Lending;

namespace Minka.Hosting.Facts;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(LoanMade))]
[JsonSerializable(typeof(LoanTold))]
[JsonSerializable(typeof(LoanReturned))]
[JsonSerializable(typeof(LoanForgiven))]
[JsonSerializable(typeof(LoanForgivenTold))]
sealed partial class LendingFacts : JsonSerializerContext;
