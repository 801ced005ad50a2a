package vn.lienthong.webapp.shell;

import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;
import org.thymeleaf.web.servlet.IServletWebExchange;

/** Gives every template {@code #shell} ({@link PageShell}) and {@code #display} (dates in words). */
final class ShellDialect implements IExpressionObjectDialect, IExpressionObjectFactory {
    private static final String SHELL = "shell";
    private static final String DATES = "display";

    private final ShellParts parts;

    ShellDialect(ShellParts parts) {
        this.parts = parts;
    }

    @Override
    public String getName() {
        return "lienthong";
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return this;
    }

    @Override
    public Set<String> getAllExpressionObjectNames() {
        return Set.of(SHELL, DATES);
    }

    @Override
    public @Nullable Object buildObject(IExpressionContext context, String name) {
        return switch (name) {
            case SHELL ->
                context instanceof IWebContext web ? new PageShell(parts, request(web), web.getLocale()) : null;
            case DATES -> parts.dates().in(context.getLocale());
            default -> null;
        };
    }

    private static HttpServletRequest request(IWebContext web) {
        return (HttpServletRequest) ((IServletWebExchange) web.getExchange()).getNativeRequestObject();
    }

    @Override
    public boolean isCacheable(String name) {
        return true;
    }
}
