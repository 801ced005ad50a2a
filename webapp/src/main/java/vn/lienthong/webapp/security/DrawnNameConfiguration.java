package vn.lienthong.webapp.security;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

/** The framework knows one maker of hidden fields, by its name; ours stands around the one that makes the token. */
@Configuration(proxyBeanMethods = false)
class DrawnNameConfiguration {
    @Bean
    static BeanPostProcessor drawnNameFields(ObjectProvider<Acting> acting) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return name.equals(RequestContextUtils.REQUEST_DATA_VALUE_PROCESSOR_BEAN_NAME)
                        && bean instanceof RequestDataValueProcessor tokens
                                ? new DrawnNameFields(tokens, acting.getObject())
                                : bean;
            }
        };
    }
}
