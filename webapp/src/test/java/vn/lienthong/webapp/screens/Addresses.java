package vn.lienthong.webapp.screens;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/** Where the product answers with HTML, as its controllers say it: a page that nobody thought of is found out. */
final class Addresses {
    /** A part of an address that is one of several words. */
    private static final Pattern WORDS = Pattern.compile("\\{\\w+:([a-z-]+(?:\\|[a-z-]+)+)}");

    private Addresses() {}

    static Set<String> of(RequestMappingHandlerMapping controllers) {
        var addresses = new TreeSet<String>();
        controllers.getHandlerMethods().forEach((info, method) -> {
            if (isRead(info) && isHtml(method))
                info.getPatternValues().stream().flatMap(Addresses::eachWord).forEach(addresses::add);
        });
        return addresses;
    }

    private static boolean isRead(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty() || methods.contains(RequestMethod.GET);
    }

    /** The name of a template. */
    private static boolean isHtml(HandlerMethod method) {
        return method.getReturnType().getParameterType() == String.class
                && !method.hasMethodAnnotation(ResponseBody.class)
                && !AnnotatedElementUtils.hasAnnotation(method.getBeanType(), ResponseBody.class);
    }

    private static Stream<String> eachWord(String pattern) {
        var words = WORDS.matcher(pattern);
        return words.find()
                ? Arrays.stream(words.group(1).split("\\|")).map(words::replaceFirst)
                : Stream.of(pattern);
    }

    /** What is wrong with a walk: addresses that nobody goes to, and excuses that excuse nothing. */
    static List<String> faults(Set<String> addresses, Collection<String> walked, Map<String, String> leftOut) {
        var missed = addresses.stream()
                .filter(address -> !leftOut.containsKey(address) && !isWalked(address, walked))
                .map(address -> address + " is neither walked nor left out for a reason");
        var vain = leftOut.keySet()
                .stream()
                .filter(address -> !addresses.contains(address) || isWalked(address, walked))
                .map(address -> address + " is left out for nothing");
        return Stream.concat(missed, vain).toList();
    }

    private static boolean isWalked(String address, Collection<String> walked) {
        var pattern = PathPatternParser.defaultInstance.parse(address);
        return walked.stream()
                .map(path -> PathContainer.parsePath(path.replaceFirst("\\?.*", "")))
                .anyMatch(pattern::matches);
    }
}
