package vn.lienthong.webapp.shell;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.web.servlet.LocaleResolver;

import vn.lienthong.webapp.security.Acting;

/** Languages, messages and the words templates use. */
@Configuration(proxyBeanMethods = false)
class ShellConfiguration {
    @Bean
    LocaleResolver localeResolver() {
        return new Languages();
    }

    @Bean
    MessageSource messageSource() {
        return MessageBundles.source();
    }

    @Bean
    ShellDialect shellDialect(Rail rail, ObjectProvider<ServiceNotice> notices, Acting acting, DisplayDates dates,
            Environment environment) {
        var demo = !"production".equals(environment.getProperty("lienthong.mode"));
        return new ShellDialect(new ShellParts(rail, notices, acting, dates, demo));
    }
}
