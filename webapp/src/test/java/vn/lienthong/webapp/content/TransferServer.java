package vn.lienthong.webapp.content;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotatedBeanDefinitionReader;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.MethodParameter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.support.GenericWebApplicationContext;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import vn.lienthong.engine.content.AppendToUpload;
import vn.lienthong.engine.content.CancelUpload;
import vn.lienthong.engine.content.ContentId;
import vn.lienthong.engine.content.ContentSettings;
import vn.lienthong.engine.content.ContentStore;
import vn.lienthong.engine.content.Contents;
import vn.lienthong.engine.content.FindUpload;
import vn.lienthong.engine.content.FinishUpload;
import vn.lienthong.engine.content.OpenUpload;
import vn.lienthong.engine.content.OwnStore;
import vn.lienthong.engine.content.ReadContent;
import vn.lienthong.engine.content.StoredContent;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.IdSource;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PersonId;

/** Uploads and downloads over HTTP and nothing else, in a process that may be small: one person, no sign-in. */
final class TransferServer {
    static final OrganisationId AGENCY = new OrganisationId(new UUID(1, 1));

    private TransferServer() {}

    /** @param arguments database, folder */
    public static void main(String[] arguments) throws LifecycleException, IOException {
        var web = new GenericWebApplicationContext();
        var database = new DriverManagerDataSource(arguments[0]);
        database.setSchema("lienthong");
        var folder = Path.of(arguments[1]);
        web.registerBean(DataSource.class, () -> database);
        web.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(database));
        web.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
        web.registerBean(Clock.class, Clock::systemUTC);
        web.registerBean(IdSource.class, () -> UUID::randomUUID);
        web.registerBean(ContentSettings.class, () -> ContentSettings.in(folder));
        new AnnotatedBeanDefinitionReader(web).register(OnePerson.class, Downloads.class, UploadController.class,
                ContentWebConfiguration.class,
                OpenUpload.class, AppendToUpload.class, FinishUpload.class, FindUpload.class, CancelUpload.class,
                ReadContent.class, OwnStore.class);
        new ClassPathBeanDefinitionScanner(web).scan("vn.lienthong.engine.content.internal");
        serve(web, Files.createDirectories(folder.resolve("tomcat")));
    }

    private static void serve(GenericWebApplicationContext web, Path base) throws LifecycleException {
        var tomcat = new Tomcat();
        tomcat.setBaseDir(base.toString());
        tomcat.setHostname("127.0.0.1");
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        var context = tomcat.addContext("", base.toString());
        web.setServletContext(context.getServletContext());
        Tomcat.addServlet(context, "all", new DispatcherServlet(web)).setLoadOnStartup(1);
        context.addServletMappingDecoded("/*", "all");
        tomcat.start();
        new PrintStream(new FileOutputStream(FileDescriptor.out), true)
                .println("port " + tomcat.getConnector().getLocalPort());
        tomcat.getServer().await();
    }

    @EnableWebMvc
    @EnableTransactionManagement(proxyTargetClass = true)
    static class OnePerson implements WebMvcConfigurer, HandlerMethodArgumentResolver {
        private static final Actor SOMEBODY = Actor.of(new PersonId(new UUID(2, 2)));

        @Override
        public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
            resolvers.add(this);
        }

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Actor.class;
        }

        @Override
        public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
                NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
            return SOMEBODY;
        }
    }

    @RestController
    static final class Downloads {
        private final ContentStore store;
        private final Contents contents;
        private final ReadContent readContent;
        private final TransactionTemplate transaction;

        Downloads(ContentStore store, Contents contents, ReadContent readContent, PlatformTransactionManager all) {
            this.store = store;
            this.contents = contents;
            this.readContent = readContent;
            this.transaction = new TransactionTemplate(all);
        }

        @PostMapping("/kept/{id}")
        @ResponseBody
        String keep(@PathVariable String id, @RequestParam String type) {
            var stored = new StoredContent(new ContentId(id), store.size(new ContentId(id)));
            transaction.executeWithoutResult(_ -> contents.keep(stored, type));
            return id;
        }

        @GetMapping("/kept/{id}")
        void send(@PathVariable String id, @RequestParam String name, @RequestParam ContentResponses.Use use,
                HttpServletRequest request, HttpServletResponse response) throws IOException {
            var content = readContent.read(new ContentId(id), AGENCY).orThrow();
            ContentResponses.send(content, name, use, request, response);
        }
    }
}
