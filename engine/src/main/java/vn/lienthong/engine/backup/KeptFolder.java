package vn.lienthong.engine.backup;

import java.nio.file.Path;

/**
 * A folder beside the database and the content store that the installation cannot do without, such as its keys. Whoever owns
 * one declares it; files come and are replaced as a whole, none is written in place.
 *
 * @param name  stable, part of a path: {@code keys}
 * @param place must be there when a backup is taken
 */
public record KeptFolder(String name, Path place) {
    public KeptFolder {
        if (!name.matches("[a-z][a-z-]*")) throw new IllegalArgumentException("Not a name: " + name);
    }
}
