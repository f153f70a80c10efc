"""Andre avtrappinger av uføretrygden mot lønn: allmenne modeller, ikke fra områdegjennomgangen."""
