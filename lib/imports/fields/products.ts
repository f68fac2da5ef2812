import { field } from './field'

export const productFields = [
  field(
    'name',
    'line',
    'Produkt, Produktname, Artikel, Artikelbezeichnung, Artikelname, Leistung, Bezeichnung, Name, Product, Product name, Item, Item name',
    { required: true },
  ),
  field(
    'series',
    'line',
    'Serie, Produktreihe, Produktlinie, Produktgruppe, Reihe, Warengruppe, Kategorie, Series, Product line, Product family, Category',
    { limit: 120 },
  ),
  field(
    'price',
    'money',
    'Preis, Listenpreis, Verkaufspreis, Stückpreis, Einzelpreis, Price, List price, Sales price, Unit price, Retail price, Suggested retail price',
  ),
]
