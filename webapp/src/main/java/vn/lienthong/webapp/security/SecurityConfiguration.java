package vn.lienthong.webapp.security;

import jakarta.servlet.DispatcherType;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

import vn.lienthong.engine.access.Accounts;
import vn.lienthong.webapp.problem.RequestKind;

/** The filters before every page: session, token against forged requests, headers; everything is closed by default. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    private static final String[] OPEN = {"/sign-in", "/sign-in/**", "/first-administrator", "/preferences/**",
            "/assets/**", "/webjars/**",
            "/favicon.ico", "/actuator/health", "/actuator/health/**", "/error"};

    @Bean
    SecurityFilterChain web(HttpSecurity http, SignInAnswers answers, ClosedDoor door, Accounts accounts,
            SessionUse use, WebMode mode) {
        http.authorizeHttpRequests(requests -> requests
                .dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers(OPEN)
                .permitAll()
                .requestMatchers("/actuator/**")
                .denyAll()
                .anyRequest()
                .authenticated())
                .csrf(csrf -> csrf.csrfTokenRepository(tokens(mode)).csrfTokenRequestHandler(new SyncedCsrfTokens()))
                .headers(headers -> BrowserHeaders.configure(headers, mode.isProduction()))
                .requestCache(cache -> cache.requestCache(wantedPage()))
                .formLogin(form -> form.loginPage("/sign-in")
                        .loginProcessingUrl("/sign-in")
                        .usernameParameter("login")
                        .passwordParameter("password")
                        .successHandler(answers)
                        .failureHandler(answers))
                .logout(logout -> logout.logoutUrl("/sign-out")
                        .logoutSuccessUrl("/sign-in?signedOut")
                        .deleteCookies("SESSION"))
                .exceptionHandling(closed -> closed.authenticationEntryPoint(door).accessDeniedHandler(door))
                .addFilterBefore(new SessionEpochFilter(accounts, use), ExceptionTranslationFilter.class)
                .addFilterAfter(new PasswordFirstFilter(door), AuthorizationFilter.class);
        return http.build();
    }

    /** No text of ours holds the character zero, and no database keeps it. */
    @Bean
    HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
        return firewall;
    }

    /** Readable by our scripts on purpose: they send it back as a header. */
    private static CookieCsrfTokenRepository tokens(WebMode mode) {
        var tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax").secure(mode.isProduction()));
        return tokens;
    }

    /** The page a person wanted before signing in; in a cookie, so that strangers leave no rows in the database. */
    private static RequestCache wantedPage() {
        var cache = new CookieRequestCache();
        cache.setRequestMatcher(request -> HttpMethod.GET.matches(request.getMethod())
                && RequestKind.of(request) == RequestKind.PAGE);
        return cache;
    }
}
