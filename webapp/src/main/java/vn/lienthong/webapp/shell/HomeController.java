package vn.lienthong.webapp.shell;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import vn.lienthong.engine.shared.Actor;

/** The first page: the first entry of the rail that the person may open. */
@Controller
final class HomeController {
    private final Rail rail;

    HomeController(Rail rail) {
        this.rail = rail;
    }

    @GetMapping("/")
    String home(Actor actor) {
        return rail.items(actor, null).stream().findFirst().map(item -> "redirect:" + item.path()).orElse("shell/home");
    }
}
