using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Beehive.Platform.Web;

/// <summary>
/// Pages read their forms at the desk, and hardly a property of theirs is bound. At each start the framework looks at every property of every page for what it could be bound to,
/// which is a good part of the start; here it looks only at those that say so.
/// </summary>
public sealed class FewBound(IPageApplicationModelPartsProvider usual) : IPageApplicationModelPartsProvider
{
    public static void Use(IServiceCollection services)
    {
        var usual = services.Last(x => x.ServiceType == typeof(IPageApplicationModelPartsProvider));
        services.Remove(usual);
        services.AddSingleton<IPageApplicationModelPartsProvider>(x => new FewBound((IPageApplicationModelPartsProvider)ActivatorUtilities.CreateInstance(x, usual.ImplementationType!)));
    }

    public PageHandlerModel? CreateHandlerModel(MethodInfo method) => usual.CreateHandlerModel(method);

    public PageParameterModel CreateParameterModel(ParameterInfo parameter) => usual.CreateParameterModel(parameter);

    /// <summary>Null: nothing of it to bind.</summary>
    public PagePropertyModel CreatePropertyModel(PropertyInfo property) => property.IsDefined(typeof(BindPropertyAttribute), inherit: true) ? usual.CreatePropertyModel(property) : null!;

    public bool IsHandler(MethodInfo methodInfo) => usual.IsHandler(methodInfo);
}
