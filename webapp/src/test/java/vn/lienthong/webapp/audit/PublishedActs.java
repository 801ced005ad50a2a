package vn.lienthong.webapp.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.classfile.instruction.ConstantInstruction;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import vn.lienthong.engine.document.DocumentAct;

/**
 * Every act and every kind of object that the engine can write into the trail, read from its compiled classes: the words
 * in the classes that are events, or make some.
 */
final class PublishedActs {
    private static final String EVENT = "vn/lienthong/engine/shared/DomainEvent";
    private static final Pattern ACT = Pattern.compile("[a-z][a-zA-Z-]*\\.[a-z][a-z-]*");
    private static final Pattern KIND = Pattern.compile("[a-z]+(-[a-z]+)*");

    private final List<ClassModel> classes;
    private final Set<String> events;

    private PublishedActs(List<ClassModel> classes) {
        this.classes = classes;
        this.events = classes.stream()
                .filter(PublishedActs::isEvent)
                .map(type -> type.thisClass().asInternalName())
                .collect(Collectors.toSet());
    }

    static PublishedActs ofTheEngine() {
        try {
            var found = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:vn/lienthong/engine/**/*.class");
            return new PublishedActs(Arrays.stream(found)
                    .filter(PublishedActs::isMain)
                    .map(PublishedActs::parsed)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isMain(Resource type) {
        return !type.getDescription().contains("-tests.jar") && !type.getDescription().contains("test-classes");
    }

    private static ClassModel parsed(Resource type) {
        try {
            return ClassFile.of().parse(type.getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isEvent(ClassModel type) {
        return type.interfaces().stream().anyMatch(one -> one.asInternalName().equals(EVENT));
    }

    Set<String> acts() {
        var inClasses = classes.stream()
                .filter(this::speaksOfEvents)
                .flatMap(type -> constants(type, StringEntry.class).map(StringEntry::stringValue))
                .filter(ACT.asMatchPredicate());
        return Stream.concat(inClasses, Arrays.stream(DocumentAct.values()).map(DocumentAct::word))
                .collect(Collectors.toSet());
    }

    private boolean speaksOfEvents(ClassModel type) {
        return constants(type, ClassEntry.class).anyMatch(one -> events.contains(one.asInternalName()));
    }

    private static <E> Stream<E> constants(ClassModel type, Class<E> kind) {
        return StreamSupport.stream(type.constantPool().spliterator(), false).filter(kind::isInstance).map(kind::cast);
    }

    /** What the events call their objects, where they say it; else where they are made. */
    Set<String> kinds() {
        return classes.stream().filter(PublishedActs::isEvent).flatMap(type -> {
            var said = kinds(type, "objectKind");
            return said.isEmpty() ? kinds(type, "of").stream() : said.stream();
        }).collect(Collectors.toSet());
    }

    private static Set<String> kinds(ClassModel type, String method) {
        return type.methods()
                .stream()
                .filter(one -> one.methodName().stringValue().equals(method))
                .flatMap(PublishedActs::literals)
                .filter(KIND.asMatchPredicate())
                .collect(Collectors.toSet());
    }

    private static Stream<String> literals(MethodModel method) {
        return method.code()
                .stream()
                .flatMap(code -> code.elementStream())
                .filter(ConstantInstruction.LoadConstantInstruction.class::isInstance)
                .map(one -> ((ConstantInstruction.LoadConstantInstruction) one).constantValue())
                .filter(String.class::isInstance)
                .map(String.class::cast);
    }
}
