package vn.lienthong.webapp.security;

import java.util.List;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Makes {@link ActorArgument} known to the controllers. */
@Configuration(proxyBeanMethods = false)
class ActorArguments implements WebMvcConfigurer {
    private final ActorArgument argument;

    ActorArguments(ActorArgument argument) {
        this.argument = argument;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(argument);
    }
}
