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

/** Gives controllers the {@link Actor} or the {@link SignedIn} person as a parameter, if that is who the page showed. */
@Component
final class ActorArgument implements HandlerMethodArgumentResolver {
    private final Acting acting;
    private final DrawnNames names;

    ActorArgument(Acting acting, DrawnNames names) {
        this.acting = acting;
        this.names = names;
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
        var running = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        return parameter.getParameterType() == SignedIn.class ? checked(person, running) : actor(person, running);
    }

    private SignedIn checked(SignedIn person, HttpServletRequest request) {
        names.checkPerson(person, request);
        return person;
    }

    private Actor actor(SignedIn person, HttpServletRequest request) {
        var actor = acting.actor(person, request);
        names.check(person, actor, request);
        return actor;
    }
}
