package vn.lienthong.webapp.security;

import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

import vn.lienthong.engine.shared.Actor;

/** Gives controllers the {@link Actor} or the {@link SignedIn} person as a parameter. */
@Component
final class ActorArgument implements HandlerMethodArgumentResolver {
    private final Acting acting;

    ActorArgument(Acting acting) {
        this.acting = acting;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class || parameter.getParameterType() == SignedIn.class;
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
            NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
        var person = CurrentPerson.find()
                .orElseThrow(() -> new AuthenticationCredentialsNotFoundException("Nobody is signed in"));
        if (parameter.getParameterType() == SignedIn.class) return person;
        return acting.actor(person, Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
    }
}
