package vn.lienthong.webapp.marks;

import java.util.UUID;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import vn.lienthong.engine.issuance.ReadMarkPictures;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.webapp.problem.RefusedException;

/** Shows what is made of a picture, never the bytes that were sent. */
@Controller
final class PictureController {
    private final ReadMarkPictures pictures;

    PictureController(ReadMarkPictures pictures) {
        this.pictures = pictures;
    }

    @GetMapping("/mark-pictures/{id}")
    ResponseEntity<byte[]> picture(@PathVariable UUID id, Actor actor) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .body(RefusedException.unlessDone(pictures.show(actor, id)));
    }
}
