/** What a production is refused to start without; nothing listens at these addresses. */
export const productionEnvironment: Readonly<Record<string, string>> = {
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://dondoc.example',
  APP_SECRET: 'only-of-these-tests-Zk3xW8vQpL1nT5sR9yB7',
  SMTP_URL: 'smtp://127.0.0.1:9',
};
