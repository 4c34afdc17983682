using System.Reflection;
using System.Reflection.Emit;

namespace Beehive.Tests.House;

/// <summary>A tiny assembly with one use in it, to show that the checks would see it.</summary>
internal static class Planted
{
    /// <summary>A class with a method whose body makes a thing of another type, behind a lambda's back: in a nested class.</summary>
    public static MemoryStream Using(string from, Type used, Type? under = null)
    {
        var assembly = new PersistedAssemblyBuilder(new AssemblyName("Planted"), typeof(object).Assembly);
        var type = assembly.DefineDynamicModule("Planted").DefineType(from, TypeAttributes.Public | TypeAttributes.Class | TypeAttributes.Abstract, under ?? typeof(object));
        var nested = type.DefineNestedType("<Deed>d__1", TypeAttributes.NestedPrivate | TypeAttributes.Class);
        var method = nested.DefineMethod("MoveNext", MethodAttributes.Public | MethodAttributes.Static, typeof(void), []);
        var il = method.GetILGenerator();
        il.Emit(OpCodes.Ldtoken, typeof(List<>).MakeGenericType(used));
        il.Emit(OpCodes.Pop);
        il.Emit(OpCodes.Ret);
        type.CreateType();
        nested.CreateType();
        var stream = new MemoryStream();
        assembly.Save(stream);
        stream.Position = 0;
        return stream;
    }
}
