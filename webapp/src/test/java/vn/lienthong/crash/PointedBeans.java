package vn.lienthong.crash;

import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import javax.sql.DataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.util.ClassUtils;

import vn.lienthong.engine.content.ContentStore;
import vn.lienthong.search.DocumentIndex;
import vn.lienthong.signing.timestamp.TimestampAuthority;
import vn.lienthong.webapp.start.TextConnection;

/** Puts points around everything that leaves something behind outside the process: database, files, and other servers. */
final class PointedBeans implements BeanPostProcessor {
    private static final Set<String> CALLS = Set.of("put", "write", "stamp");

    private final Points points;

    PointedBeans(Points points) {
        this.points = points;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return switch (bean) {
            case DataSource pool -> new PointedDataSource(pool, points);
            case ContentStore store -> pointed(store, "content store");
            case DocumentIndex index -> pointed(index, "index");
            case TimestampAuthority authority -> pointed(authority, "time-stamp authority");
            case TextConnection text -> new TextConnection(
                    new TextPoint(text.url(), points).address(), text.authority(), text.taskLimit());
            default -> bean;
        };
    }

    private Object pointed(Object bean, String what) {
        return Proxy.newProxyInstance(bean.getClass().getClassLoader(),
                ClassUtils.getAllInterfacesForClass(bean.getClass()),
                (_, method, arguments) -> call(bean, what, method, arguments));
    }

    private Object call(Object bean, String what, Method method, Object[] arguments) throws Throwable {
        if (!CALLS.contains(method.getName())) return invoke(bean, method, arguments);
        var step = StepNames.call(what + ": " + method.getName());
        if (arguments[0] instanceof InputStream bytes) arguments[0] = new LastByte(bytes, () -> points.before(step));
        else points.before(step);
        var answer = invoke(bean, method, arguments);
        points.after(step);
        return answer;
    }

    static Object invoke(Object target, Method method, Object... arguments) throws Throwable {
        try {
            method.setAccessible(true); // some interfaces are for their package only
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
