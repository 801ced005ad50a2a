package vn.lienthong.webapp.content;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The protocol of uploads on their addresses. */
@Configuration(proxyBeanMethods = false)
class ContentWebConfiguration implements WebMvcConfigurer {
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new TusVersion()).addPathPatterns("/uploads", "/uploads/*");
    }
}
