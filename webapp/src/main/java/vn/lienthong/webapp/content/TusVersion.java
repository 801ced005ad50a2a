package vn.lienthong.webapp.content;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;

/** Says which protocol we speak, and stops a client that speaks another one. */
final class TusVersion implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        response.setHeader(Tus.RESUMABLE, Tus.VERSION);
        response.setHeader("Cache-Control", "no-store");
        if (isFree(request.getMethod()) || Tus.VERSION.equals(request.getHeader(Tus.RESUMABLE))) return true;
        response.setHeader("Tus-Version", Tus.VERSION);
        response.setStatus(HttpStatus.PRECONDITION_FAILED.value());
        return false;
    }

    private static boolean isFree(String method) {
        return method.equals("OPTIONS") || method.equals("GET");
    }
}
