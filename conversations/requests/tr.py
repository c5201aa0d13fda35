"""Turkish."""

PHRASES = {
    "status": "durum, durumum, yanıtlarım, cevaplarım, cevaplarımı göster, yanıtlarımı göster, ne dedim, "
    "ne söyledim, ne oldu",
    "data": "verilerim, verilerimi göster, veri, verilerimi gönder, hakkımda ne biliyorsunuz, "
    "hakkımda hangi veriler var, verilerimi dışa aktar",
    "forget": "beni unut, beni unutun, verilerimi sil, verilerimi silin, lütfen verilerimi silin, her şeyi sil, "
    "her şeyi silin, unutulma hakkı",
    "rhythm": "ne sıklıkla, sıklık, daha seyrek, çok sık, bu kadar sık değil, daha az soru",
    "language": "dil, dilim, dili değiştir, dil değiştir, başka dil, başka bir dil, dil seç, dil seçimi, diller",
    "other": "dana'ya söylemeyin, dana'ya söyleme, dana görmesin, dana bunu görmesin, dana için değil, "
    "dana dışında birine, dana ya söylemeyin, dana ya söyleme, dana dışında biri",
    "not_me": "ben maria değilim, o ben değilim, yanlış kişi, yanlış numara, maria değilim",
    "left": "artık orada çalışmıyorum, artık burada çalışmıyorum, şirketten ayrıldım, işten ayrıldım, iş değiştirdim",
    "start": "başla, başlat, yeniden başla, devam et",
}
